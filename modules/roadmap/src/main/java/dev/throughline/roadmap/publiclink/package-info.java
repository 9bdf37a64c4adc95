/// Public links: the problems of a roadmap for whoever has the address, until it expires or is taken back.
@NullMarked
package dev.throughline.roadmap.publiclink;

import org.jspecify.annotations.NullMarked;
