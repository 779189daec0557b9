package org.parvis.catalogue.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever designs a service sees what its public description lacks. */
@ProgramTest
class CompletenessTests {
    private static final LocalizedText BOTH = LocalizedText.of("Oui", "Yes");

    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;
    @Autowired Organizations organizations;

    private static <T extends Record> T with(T from, String name, @Nullable Object value)
            throws Exception {
        RecordComponent[] all = from.getClass().getRecordComponents();
        Object[] values = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].getName().equals(name) ? value : all[i].getAccessor().invoke(from);
        }
        Class<?>[] types =
                Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var made = from.getClass().getDeclaredConstructor(types);
        made.setAccessible(true);
        @SuppressWarnings("unchecked")
        T copy = (T) made.newInstance(values);
        return copy;
    }

    private ServiceDefinition whole() throws Exception {
        ServiceDefinition service = catalogue.service("access-request").orElseThrow();
        StartPage start = with(with(service.start(), "help", BOTH), "price", BOTH);
        List<ServiceDefinition.LegalBasis> read =
                service.legalBasis().stream()
                        .filter(law -> !law.citation().toConfirm())
                        .limit(1)
                        .toList();
        return with(with(with(service, "start", start), "legalBasis", read), "keywords", BOTH);
    }

    private Organization body() {
        return organizations.byCode("ville-quebec").orElseThrow();
    }

    private ServiceDefinition service(Part lost) throws Exception {
        ServiceDefinition all = whole();
        StartPage start = all.start();
        return switch (lost) {
            case KEYWORDS -> with(all, "keywords", new LocalizedText(Map.of("fr", "oui")));
            case LANGUAGES ->
                    with(all, "languages", with(all.languages(), "besideFrench", List.of()));
            case LAW_READ -> {
                ServiceDefinition.LegalBasis law = all.legalBasis().getFirst();
                yield with(
                        all, "legalBasis", List.of(with(law, "citation", law.citation().unsure())));
            }
            case CONTACT, HOURS, ADDRESS -> all;
            case OTHER_DOORS ->
                    with(
                            all,
                            "start",
                            with(start, "doors", List.of(new StartPage.Door(Channel.WEB, BOTH))));
            case EVIDENCE -> with(all, "start", with(start, "needs", List.of()));
            case TIME -> with(all, "start", with(start, "term", "no-such-term"));
            case PRICE -> {
                StartPage dear = with(with(start, "price", null), "cost", sentence());
                yield with(all, "start", dear);
            }
            case HELP -> with(all, "start", with(start, "help", null));
        };
    }

    private static LocalizedText sentence() {
        return LocalizedText.of("Cela dépend", "It depends");
    }

    private Organization body(Part lost) throws Exception {
        return switch (lost) {
            case CONTACT -> with(with(body(), "phone", null), "email", null);
            case HOURS -> with(body(), "hours", null);
            case ADDRESS -> with(body(), "address", List.of());
            default -> body();
        };
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void eachPartIsMissedWhenItAloneIsNotThere(Part lost) throws Exception {
        ServiceDefinition service = service(lost);
        List<Organization> bodies = List.of(body(), body(lost));
        assertThat(Part.values())
                .allSatisfy(part -> assertThat(part.in(whole(), List.of(body()))).isTrue())
                .filteredOn(part -> !part.in(service, bodies))
                .containsExactly(lost);
    }

    @Test
    void theWorkshopSaysHowMuchIsThereAndWhatIsMissing() throws Exception {
        Browser designer = new Browser(mvc, "192.0.2.151");
        designer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        designer.open("/fr/atelier/access-request");
        assertThat(designer.page().select(".govuk-task-list").text())
                .contains("Fiche publique")
                .containsPattern("Il manque\\h*: .+\\.")
                .containsPattern("[0-9]+ éléments sur " + Part.values().length);
    }
}
