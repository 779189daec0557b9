package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parvis.calendar.Calendars;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.cases.person.PersonFilePage;
import org.parvis.cases.person.PersonResults;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organizations;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody confirmed is no date and no text of law, in any service and wherever it is said. */
@ProgramTest
class UnconfirmedLawTests {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);

    @Autowired Catalogue catalogue;
    @Autowired Organizations organizations;
    @Autowired DecisionLetter letters;
    @Autowired PersonResults results;
    @Autowired SaidLaw said;
    @Autowired Calendars calendars;
    @Autowired MessageCatalogue messages;

    @Test
    void noLetterOfAnyServiceGivesADateOrATextThatNobodyConfirmed() {
        int unsure = 0;
        for (ServiceDefinition service : catalogue.services()) {
            for (ProcessDefinition.Result result : service.process().outcomes()) {
                for (String lang : service.languages().all()) {
                    unsure += unsure(service, result, lang);
                }
            }
        }
        assertThat(unsure).as("something of the pack is to be confirmed").isGreaterThan(20);
    }

    private int unsure(ServiceDefinition service, ProcessDefinition.Result result, String lang) {
        Words w = messages.forLanguage(lang);
        ProcessDefinition process = service.process();
        Letter letter = letters.compose(ask(service, result), lang);
        String printed = letter.toString();
        int unsure = 0;
        for (ProcessDefinition.Remedy remedy : process.remedies()) {
            LocalDate until = calendars.term(remedy.regime(), DAY, remedy.days()).lastDay();
            boolean given = printed.contains(w.date(until)) || printed.contains(w.dateLong(until));
            if (remedy.citation().toConfirm()) {
                unsure++;
                assertThat(given).as(service.code() + " " + remedy.code()).isFalse();
            } else {
                assertThat(given).as(service.code() + " " + remedy.code()).isTrue();
            }
        }
        for (ProcessDefinition.Provision provision : process.provisions()) {
            boolean open = provision.citation().toConfirm() || provision.summaries().contains(lang);
            unsure += open ? 1 : 0;
            assertThat(letter.blocks())
                    .as(service.code() + " " + provision.code())
                    .filteredOn(Letter.Provision.class::isInstance)
                    .map(block -> ((Letter.Provision) block).text())
                    .contains(said.words(head(service), provision, w));
            if (open) {
                assertThat(printed)
                        .as(service.code() + " " + provision.code())
                        .doesNotContain(provision.text().in(lang).strip());
            }
        }
        return unsure;
    }

    @Test
    void noPageOfAFileGivesADateThatNobodyConfirmed() {
        Words w = messages.forLanguage("fr");
        for (ServiceDefinition service : catalogue.services()) {
            ProcessDefinition process = service.process();
            for (ProcessDefinition.Result result : process.outcomes()) {
                PersonFilePage.Result shown =
                        Objects.requireNonNull(
                                results.of(
                                        new PersonDossier(head(service), acts(result), List.of()),
                                        process,
                                        w));
                for (Remedy remedy : shown.remedies()) {
                    boolean sure =
                            !process.remedy(remedy.code()).orElseThrow().citation().toConfirm();
                    assertThat(remedy.until() != null)
                            .as(service.code() + " " + remedy.code())
                            .isEqualTo(sure);
                    assertThat(remedy.where(w).matches(".*\\b20\\d\\d\\b.*")).isEqualTo(sure);
                }
            }
        }
    }

    /** What is not known is not written down as if it were. */
    @Test
    void aRemedyToBeConfirmedNamesNoDays() {
        for (ServiceDefinition service : catalogue.services()) {
            for (ProcessDefinition.Remedy remedy : service.process().remedies()) {
                if (remedy.citation().toConfirm()) {
                    assertThat(remedy.days()).as(service.code() + " " + remedy.code()).isZero();
                }
            }
        }
    }

    /** A legal person, a partnership: French only, where the law says so (C-11, ss. 16, 21.9). */
    @Test
    void whoMustWriteInFrenchIsNotOfferedAnotherLanguage() {
        assertThat(spoken("restaurant-permit", "operator", "legal")).isEqualTo("fr");
        assertThat(spoken("restaurant-permit", "operator", "partnership")).isEqualTo("fr");
        assertThat(spoken("restaurant-permit", "operator", "natural")).isEqualTo("en");
        assertThat(spoken("community-grant", "kind", "non-profit")).isEqualTo("fr");
        assertThat(spoken("merchant-check", "merchant_kind", "legal")).isEqualTo("fr");
        assertThat(spoken("merchant-check", "merchant_kind", "natural")).isEqualTo("en");
    }

    private String spoken(String service, String question, String answer) {
        return catalogue.rules(service).orElseThrow().spoken("en", Map.of(question, answer));
    }

    private List<StoredAct> acts(ProcessDefinition.Result result) {
        ActContent.Decided decided =
                new ActContent.Decided(
                        "Une personne",
                        "Fonction",
                        result.code(),
                        result.kind().name(),
                        "Des motifs.",
                        List.of(),
                        result.remedies(),
                        true,
                        Map.of(),
                        "",
                        "",
                        List.of());
        byte[] none = new byte[32];
        Envelope envelope =
                new Envelope(
                        CaseFileId.next(home()),
                        1,
                        "decided",
                        1,
                        Instant.parse("2031-03-04T15:00:00Z"),
                        1,
                        0,
                        none,
                        none);
        return List.of(
                new StoredAct(
                        envelope,
                        new StoredAct.Heading(null, false),
                        none,
                        null,
                        decided.kind(),
                        () -> new StoredAct.Opened(null, false, decided.kind(), decided)));
    }

    private DecisionLetter.Ask ask(ServiceDefinition service, ProcessDefinition.Result result) {
        ProcessDefinition process = service.process();
        return new DecisionLetter.Ask(
                head(service),
                request(service),
                process,
                Objects.requireNonNullElse(result.letter(), result.code()),
                null,
                process.remedies().stream().map(ProcessDefinition.Remedy::code).toList(),
                DAY,
                "Des motifs.",
                process.provisions().stream().map(ProcessDefinition.Provision::code).toList(),
                null,
                new Offices.Office(
                        LocalizedText.of("Ville", "City"),
                        LocalizedText.EMPTY,
                        LocalizedText.of("Unité", "Unit"),
                        List.of()),
                null,
                null,
                null,
                DAY);
    }

    private static ActContent.Received request(ServiceDefinition service) {
        return new ActContent.Received(
                service.code(),
                service.version(),
                Opening.Arrival.by(Channel.WEB, LocalDate.of(2031, 1, 6)),
                new Opening.Asked(
                        "fr",
                        "Une demande",
                        new ActContent.Contact("Camille Tremblay", null, null, null),
                        Map.of()),
                new ArrayList<>(),
                null,
                null,
                null);
    }

    private CaseFile head(ServiceDefinition service) {
        byte[] none = new byte[32];
        Envelope envelope =
                new Envelope(
                        CaseFileId.next(home()),
                        1,
                        "received",
                        1,
                        Instant.parse("2031-01-06T15:00:00Z"),
                        1,
                        0,
                        none,
                        none);
        return CaseFile.opened(envelope.file(), "AAAA-0000", request(service), envelope);
    }

    private Home home() {
        return organizations.byCode("ville-quebec").orElseThrow().home();
    }
}
