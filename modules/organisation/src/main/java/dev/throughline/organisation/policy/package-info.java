/// How an organisation and its teams want to agree: the policies that rules elsewhere ask.
@NullMarked
package dev.throughline.organisation.policy;

import org.jspecify.annotations.NullMarked;
