import { Entity as Electro } from "electrodb/src/entity.js";

/**
 * ElectroDB's entity, made when it is first used. It checks every model it is given, for a millisecond or more each, and there
 * are dozens: a function that starts would wait for all of them, and most calls need three.
 */
export const Entity = new Proxy(Electro, {
  construct(kind, given) {
    let made: object | undefined;
    const entity = () => {
      made ??= Reflect.construct(kind, given) as object;
      return made;
    };
    return new Proxy(Object.create(kind.prototype) as object, {
      get(_, name) {
        const value: unknown = Reflect.get(entity(), name);
        return typeof value === "function" ? value.bind(entity()) : value;
      },
    });
  },
});
