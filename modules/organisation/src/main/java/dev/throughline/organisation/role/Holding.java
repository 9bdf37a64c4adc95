package dev.throughline.organisation.role;

import dev.throughline.organisation.member.MemberId;

/// A member holds a permission at a place.
record Holding(MemberId memberId, Permission permission, Place place) {}
