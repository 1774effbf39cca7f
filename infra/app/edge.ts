import { TOLD } from "../shape/front.ts";
import { FILE_TYPES } from "../shape/site.ts";

/**
 * What CloudFront runs itself before it passes a request on: in its own small JavaScript, as text. A path that names no kind of file
 * is a page of the app, also with a dot in it: the word of a room has some.
 */
export const TO_A_PAGE = `function handler(event) {
  var request = event.request;
  var dot = request.uri.lastIndexOf('.');
  var ending = dot < 0 ? '' : request.uri.slice(dot);
  if (${JSON.stringify(Object.keys(FILE_TYPES))}.indexOf(ending) < 0) request.uri = '/index.html';
  return request;
}`;

/** The API is told who asks by the only one who knows; what a browser says of it is written over. */
export const SAY_WHO_ASKS = `function handler(event) {
  var request = event.request;
  request.headers['${TOLD.viewer}'] = { value: event.viewer.ip };
  return request;
}`;
