package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;

/** Whatever a definition can name outside of itself is resolved when it is brought in. */
class ElsewhereTests {
    /**
     * Plain texts that name the thing itself, or something inside of the same definition (which the
     * checks of reading resolve). A component that is added to the language fails here until
     * somebody has said what it names.
     */
    private static final Set<String> INSIDE =
            Set.of(
                    "Attestation.declaration",
                    "Attestation.name",
                    "Attestation.paper",
                    "BesideFrench.language",
                    "Cause.code",
                    "Charge.id",
                    "Conclusion.id",
                    "Contact.email",
                    "Contact.name",
                    "Contact.phone",
                    "Contact.postal",
                    "FormPage.id",
                    "FormPage.part",
                    "Ground.code",
                    "Item.id",
                    "KnownFrom.keys",
                    "KnownFrom.value",
                    "Option.code",
                    "OutageRule.terms",
                    "Provision.code",
                    "Provision.summaries",
                    "Question.decision",
                    "Question.id",
                    "Question.means",
                    "Question.type",
                    "Question.with",
                    "Quota.counts",
                    "Remedy.code",
                    "Result.code",
                    "Result.letter",
                    "Result.remedies",
                    "RightWay.carriesTo",
                    "Section.after",
                    "Section.part",
                    "Section.sees",
                    "ServiceDefinition.code",
                    "SignOff.id",
                    "StartPage.term",
                    "Step.id",
                    "Table.file",
                    "Table.id",
                    "Term.id",
                    "Verdict.id");

    private final Set<String> plain = new TreeSet<>();
    private final Set<String> outside = new TreeSet<>();
    private final Set<String> links = new TreeSet<>();
    private final Set<Type> seen = new HashSet<>();

    @Test
    void everyTextOfTheLanguageIsANameThatIsResolvedOrAnAddressOrItsOwn() {
        walk(ServiceDefinition.class);
        assertThat(plain).containsExactlyInAnyOrderElementsOf(INSIDE);
        assertThat(outside)
                .containsExactly(
                        "Charge.taxes",
                        "Fairness.regime",
                        "KnownFrom.register",
                        "Paying.regime",
                        "ProcessDefinition.complaints",
                        "Remedy.regime",
                        "Remedy.service",
                        "Rest.regime",
                        "ServiceDefinition.offeredBy",
                        "SignOff.unit",
                        "Term.regime",
                        "ThirdParty.regime");
        assertThat(links).containsExactly("OtherWay.url", "Provision.source", "Remedy.url");
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::walk);
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one != LocalizedText.class
                && Scalars.of(one) == null
                && seen.add(one)) {
            Arrays.stream(one.getRecordComponents()).forEach(c -> component(one, c));
        }
    }

    private void component(Class<?> owner, RecordComponent component) {
        String name = owner.getSimpleName() + "." + component.getName();
        if (Language.link(component) != Key.Link.NONE) {
            links.add(name);
        } else if (Language.names(component).isPresent()) {
            outside.add(name);
        } else if (isPlain(component.getGenericType())) {
            plain.add(name);
        } else {
            walk(component.getGenericType());
        }
    }

    private static boolean isPlain(Type type) {
        return type == String.class
                || type instanceof ParameterizedType generic
                        && Arrays.stream(generic.getActualTypeArguments())
                                .allMatch(argument -> argument == String.class);
    }
}
