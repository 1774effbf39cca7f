import { NAME } from "./stage.ts";

const endpoint = aws.iot.getEndpointOutput({ endpointType: "iot:Data-ATS" }).endpointAddress;

/** Where browsers hear live messages: at IoT Core itself, because CloudFront would be paid for every message again. */
export const sockets = {
  host: $interpolate`wss://${endpoint}`,
  url: $interpolate`wss://${endpoint}/mqtt?x-amz-customauthorizer-name=${NAME}`,
};
