import { wear } from "../ui/wear.ts";
import styles from "./session.css?inline";

wear(styles);
