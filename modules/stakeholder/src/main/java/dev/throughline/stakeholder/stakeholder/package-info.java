/// Stakeholders: whom the product has to live with, met as customers are.
@NullMarked
package dev.throughline.stakeholder.stakeholder;

import org.jspecify.annotations.NullMarked;
