package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** What a tribunal asks is data, and is said as law only once somebody read it. */
class CourtFormTests {
    private static final String GOOD =
            """
            form: small
            version: 1
            services: [one]
            title: {fr: Demande, en: Claim}
            check: {fr: au greffe, en: at the office}
            provisions:
              - asks: {fr: "Jusqu’à combien ?", en: "Up to what?"}
                citation: C-25.01 s. 536
                says: {fr: "Jusqu’à 15 000 $.", en: "Up to $15,000."}
                source: https://loi.example/536
                dollars: 15000
                read: 2026-11-29
            """;

    @TempDir Path folder;

    private Outcome<Map<String, CourtForm>> load(String text) throws Exception {
        put("court-forms/small.yaml", text);
        return CourtForms.load(folder);
    }

    private void put(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private List<String> lines(String text, @Nullable Long asked) throws Exception {
        CourtForm form = Objects.requireNonNull(load(text).orThrow().get("one"));
        Words w = MessageCatalogue.fromClassPath().forLanguage("fr");
        return new CourtWords(form, asked, w)
                .lines().stream().map(line -> line.replaceAll("[\\u00A0\\u202F]", " ")).toList();
    }

    @Test
    void aProvisionThatWasReadIsSaidWithItsDayAndTheClaimComparedWithItsSum() throws Exception {
        assertThat(lines(GOOD, 1_500_000L).getFirst())
                .contains("Jusqu’à 15 000 $.", "C-25.01, art. 536", "lu le", "ne la dépasse pas");
        assertThat(lines(GOOD, 1_500_001L).getFirst()).contains("la dépasse.");
        assertThat(lines(GOOD, null).getFirst()).doesNotContain("dépasse");
    }

    @Test
    void aProvisionToConfirmIsAQuestionAndNothingElse() throws Exception {
        String unread =
                GOOD.replace("s. 536", "s. 536 (to confirm)").replace("    read: 2026-11-29\n", "");
        assertThat(lines(unread, 1L))
                .containsExactly("Jusqu’à combien ? À confirmer (C-25.01, art. 536).");
    }

    @Test
    void whatSeveralFilesSayIsWrittenOnceAndHasOneStatus() throws Exception {
        String provision =
                GOOD.substring(GOOD.indexOf("    citation:"), GOOD.indexOf("    dollars:"));
        String read = "    read: 2026-11-29\n";
        String named = GOOD.replace(provision, "    article: most\n").replace(read, "");
        assertThat(load(named))
                .as("of that name there is none")
                .isInstanceOf(Outcome.Refused.class);
        put("articles/law.yaml", "articles:\n  - id: most\n" + provision + read);
        assertThat(lines(named, null)).isEqualTo(lines(GOOD, null));
        assertThat(load(named.replace("article: most", "article: most\n    " + read.strip())))
                .as("its status is where it is written")
                .isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "citation: C-25.01 s. 536 | citation: la loi | disputes.article.citation",
                "citation: C-25.01 s. 536 | citation: C-25.01 s. 536 (to confirm) |"
                        + " disputes.article.readOrNot",
                "read: 2026-11-29 | # | disputes.article.unread",
                "dollars: 15000 | dollars: quinze mille | platform.file.badValue",
                "dollars: 15000 | dollars: -1 | platform.file.badValue",
                "version: 1 | version: un | platform.file.badValue",
                "read: 2026-11-29 | read: hier | platform.file.badValue",
                "source: https://loi.example/536 | source: javascript:x | platform.file.link",
                "form: small | forms: small | platform.file.unknownKey"
            })
    void whatIsWrongIsRefusedWithItsFile(String good, String wrong, String key) throws Exception {
        Outcome<Map<String, CourtForm>> read = load(GOOD.replace(good, wrong));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            Refusal why = refused.refusal();
                            assertThat(why.key()).isEqualTo(key);
                            assertThat(why.args()).contains("small.yaml");
                        });
    }

    @Test
    void ofTwoSheetsForOneServiceBothAreRefused() throws Exception {
        put("court-forms/other.yaml", GOOD);
        assertThat(load(GOOD)).isInstanceOf(Outcome.Refused.class);
    }
}
