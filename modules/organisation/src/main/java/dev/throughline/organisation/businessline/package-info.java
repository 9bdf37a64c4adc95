/// Business lines and customer journeys, which visions, products and teams belong to.
@NullMarked
package dev.throughline.organisation.businessline;

import org.jspecify.annotations.NullMarked;
