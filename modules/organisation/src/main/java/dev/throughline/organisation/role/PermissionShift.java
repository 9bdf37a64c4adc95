package dev.throughline.organisation.role;

import dev.throughline.organisation.member.MemberId;
import java.util.List;

/// A permission that members get or lose at a place, whatever their other grants; the first of them by name.
record PermissionShift(Permission permission, Place place, int memberCount, List<MemberId> memberIds) {}
