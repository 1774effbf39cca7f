// Read in the place of a package that is asked for and never used; which, and why, says bundling.ts.
