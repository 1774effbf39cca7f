import "../../session/looks.ts";
import { wear } from "../../ui/wear.ts";
import asks from "./asks.css?inline";
import desk from "./desk.css?inline";
import said from "./said.css?inline";

wear(said);
wear(asks);
wear(desk);
