import { wear } from "../../ui/wear.ts";
import "../run/looks.ts";
import after from "./after.css?inline";

wear(after);
