import { production, someonesOwn } from "../program.ts";

/** What SST's program asks AWS for: once as a deployment that people learn on, once as somebody's own. It takes a while, so all ask it here. */
export const [aws, own] = await Promise.all([production(), someonesOwn()]);

export const functions = () => aws.all("lambda/function:Function");

/** The function of a deployment by its full name. */
export const functionNamed = (name: string, program = aws) =>
  program.all("lambda/function:Function").find(({ inputs }) => inputs.name === name)?.inputs;
