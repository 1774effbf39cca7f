import { configure } from "@solidjs/testing-library";

// A component fetched late comes when it comes: on a busy machine a second is too little, and no test is about speed.
configure({ asyncUtilTimeout: 10_000 });
