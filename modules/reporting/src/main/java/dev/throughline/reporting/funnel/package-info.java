/// AARRR and HEART: what the metrics of each category came to over time, and which categories nobody measures.
@NullMarked
package dev.throughline.reporting.funnel;

import org.jspecify.annotations.NullMarked;
