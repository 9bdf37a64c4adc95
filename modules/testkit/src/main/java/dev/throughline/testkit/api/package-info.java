/// The API's own schema, read over HTTP, and calls that are made up from it: a new field is tested without a new test.
@NullMarked
package dev.throughline.testkit.api;

import org.jspecify.annotations.NullMarked;
