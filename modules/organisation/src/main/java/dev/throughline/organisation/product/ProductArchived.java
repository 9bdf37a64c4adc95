package dev.throughline.organisation.product;

import dev.throughline.organisation.structure.Contents;

/// A product was archived: what hangs on it ends, or is an objection.
public record ProductArchived(ProductId id, Contents contents) {}
