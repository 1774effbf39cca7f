/** ElectroDB's entities alone: the rest of it is a tenth more to read for every function that starts, and nobody here uses it. */
declare module "electrodb/src/entity.js" {
  export { Entity } from "electrodb";
}
