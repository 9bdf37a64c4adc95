package dev.throughline.organisation.team;

import dev.throughline.organisation.structure.Contents;

/// A team was archived: what hangs on it ends, or is an objection.
public record TeamArchived(TeamId id, Contents contents) {}
