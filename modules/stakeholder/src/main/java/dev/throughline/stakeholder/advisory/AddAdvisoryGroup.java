package dev.throughline.stakeholder.advisory;

record AddAdvisoryGroup(String name, String purpose) {}
