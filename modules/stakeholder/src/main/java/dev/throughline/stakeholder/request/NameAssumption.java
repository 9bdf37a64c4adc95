package dev.throughline.stakeholder.request;

record NameAssumption(RequestId requestId, String statement) {}
