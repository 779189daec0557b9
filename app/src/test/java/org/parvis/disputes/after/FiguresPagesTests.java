package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.DisputeTables;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Figures as anybody reads them: each beside its formula, and what is not known as a dash. */
@ProgramTest
class FiguresPagesTests {
    private static final String SERVICE = "merchant-dispute";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired FiguresPages pages;
    @Autowired DisputePrograms programs;

    @Test
    void anybodyReadsThemBesideThoseOfTheOfficeWhichAreToBeConfirmed() throws Exception {
        Browser anybody = new DisputeTables(mvc, program).browser();
        assertThat(anybody.open("/fr/differends/chiffres").text())
                .contains("76 %", "16 jours ouvrables", "À confirmer")
                .contains("Les dossiers de cette démonstration sont simulés");
        assertThat(anybody.open("/en/disputes/figures").text())
                .contains("76 %", "16 working days", "To be confirmed")
                .contains("The files of this demonstration are simulated");
    }

    @Test
    void whatTooFewDisputesTellIsNotKnownAndIsNeverZero() {
        DisputeProgram.Published published =
                programs.of(SERVICE).flatMap(it -> it.after().figures()).orElseThrow();
        DisputeFigures.Figure some =
                new DisputeFigures.Figure(70, 5, null, null, null, null, null, null);
        for (String lang : List.of("fr", "en")) {
            Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
            FiguresWords words = new FiguresWords(w, published);
            assertThat(rows(words.programme("x", "X", null)))
                    .hasSize(8)
                    .extracting(FiguresPage.Row::here)
                    .containsOnlyNulls();
            assertThat(rows(words.programme("x", "X", some)))
                    .extracting(row -> row.here() == null ? "" : row.here().number())
                    .containsExactly("", "5", "70", "", "", "", "", "");
        }
    }

    /** The programme of the pack, as another service would have it. */
    private DisputeProgram like(String service, DisputeProgram.@Nullable Published published) {
        DisputeProgram its = programs.of(SERVICE).orElseThrow();
        DisputeProgram.After after = its.after();
        return new DisputeProgram(
                service,
                its.regime(),
                its.answering(),
                its.offerDays(),
                new DisputeProgram.After(
                        after.talkDays(), after.remindDays(), after.wordDays(), published),
                its.care(),
                its.mediators(),
                its.merchants());
    }

    @Test
    void everyProgrammeHasFiguresOfItsOwnUnlessItsDataHasNone() {
        DisputeProgram.Published published =
                programs.of(SERVICE).flatMap(it -> it.after().figures()).orElseThrow();
        FiguresPage page =
                pages.page(
                        List.of(
                                like("rent", null),
                                like(SERVICE, published),
                                like("car", published)),
                        MessageCatalogue.fromClassPath().forLanguage("fr"));
        assertThat(page.programmes())
                .extracting(FiguresPage.Programme::code)
                .containsExactly(SERVICE, "car");
        assertThat(page.programmes().getFirst().name())
                .isEqualTo("Régler un différend avec un commerçant (programme fictif)");
        assertThat(rows(page.programmes().getLast()))
                .extracting(FiguresPage.Row::here)
                .as("nobody settled anything there")
                .containsOnlyNulls();
    }

    private static List<FiguresPage.Row> rows(FiguresPage.Programme programme) {
        return programme.stages().stream().flatMap(stage -> stage.rows().stream()).toList();
    }
}
