/// Every change, written in the transaction that makes it; nobody can alter it afterwards.
@NullMarked
package dev.throughline.platform.changes;

import org.jspecify.annotations.NullMarked;
