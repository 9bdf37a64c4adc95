package dev.throughline.platform.execution;

import graphql.schema.GraphQLObjectType;
import java.util.List;

/// The fields that a document asks of an object of one type, in the order of the answer.
record PlannedSelection(GraphQLObjectType type, List<PlannedField> fields) {}
