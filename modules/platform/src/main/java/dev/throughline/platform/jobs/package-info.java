/// Work that goes on after the request that asked for it: once in a cluster, and again after a crash.
@NullMarked
package dev.throughline.platform.jobs;

import org.jspecify.annotations.NullMarked;
