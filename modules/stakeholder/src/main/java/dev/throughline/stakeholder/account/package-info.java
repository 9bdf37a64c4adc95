/// Accounts: the customers, and what they are worth.
@NullMarked
package dev.throughline.stakeholder.account;

import org.jspecify.annotations.NullMarked;
