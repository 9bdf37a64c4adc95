package dev.throughline.platform.execution;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether variables decide which fields a document asks for.
final class Conditions {

    private Conditions() {}

    static boolean dependOnVariables(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        return asked(operation.getSelectionSet())
                || fragments.values().stream().anyMatch(fragment -> asked(fragment.getSelectionSet()));
    }

    private static boolean asked(@Nullable SelectionSet set) {
        return set != null && set.getSelections().stream().anyMatch(Conditions::asked);
    }

    private static boolean asked(Selection<?> selection) {
        return selection instanceof DirectivesContainer<?> container
                        && container.getDirectives().stream().anyMatch(Conditions::conditional)
                || switch (selection) {
                    case Field field -> asked(field.getSelectionSet());
                    case InlineFragment fragment -> asked(fragment.getSelectionSet());
                    default -> false;
                };
    }

    private static boolean conditional(Directive directive) {
        return directive.getArguments().stream().anyMatch(argument -> argument.getValue() instanceof VariableReference);
    }
}
