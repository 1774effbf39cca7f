import { wear } from "../ui/wear.ts";
import styles from "./messaging.css?inline";

wear(styles);
