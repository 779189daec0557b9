package org.parvis.disputes.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.disputes.Articles;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.YamlFile;

class ExplorerFileTests {
    private static final String GOOD =
            """
            explorer: small
            version: 1
            slug: {fr: petit, en: small}
            title: {fr: Petit, en: Small}
            lead: {fr: Deux questions, en: Two questions}
            keywords: {fr: petit, en: small}
            reviewed: 2026-11-29
            articles:
              - id: read
                citation: CCQ s. 2925
                says: {fr: Trois ans, en: Three years}
                source: https://loi.example/2925
                read: 2026-11-29
              - id: unread
                citation: P-40.1 s. 37 (to confirm)
                says: {fr: Un bien sert, en: Goods serve}
                source: https://loi.example/37
            questions:
              - id: problem
                label: {fr: Quoi, en: What}
                brief: {fr: Quoi, en: What}
                options:
                  - {code: broken, label: {fr: Brisé, en: Broken}}
                  - {code: late, label: {fr: En retard, en: Late}}
              - id: since
                type: day
                label: {fr: Quand, en: When}
                brief: {fr: Quand, en: When}
            rights:
              - id: repair
                when: problem = "broken"
                sure: almost-certain
                title: {fr: Réparer, en: Repair}
                text: {fr: Réparer, en: Repair}
                articles: [read, unread]
              - id: deliver
                when: problem = "late"
                sure: possible
                title: {fr: Livrer, en: Deliver}
                text: {fr: Livrer, en: Deliver}
                articles: [unread]
            limits:
              - when: "true"
                months: 36
                from: since
                regime: civil-procedure
                text: {fr: Trois ans, en: Three years}
                articles: [read]
            letters:
              - id: notice
                when: "true"
                moment: {fr: maintenant, en: now}
                title: {fr: Lettre, en: Letter}
                text: {fr: Une lettre, en: A letter}
                subject: {fr: Objet, en: Subject}
                body: {fr: "Depuis {{since}}", en: "Since {{since}}"}
            """;

    @Test
    void aWholeFileIsReadTwiceTheSame() {
        assertThat(read(GOOD).rights())
                .extracting(Explorer.Right::id)
                .containsExactly("repair", "deliver");
        assertThat(read(GOOD).slug()).isEqualTo(read(GOOD).slug());
    }

    /**
     * Each line breaks one thing: what is written instead, the refusal, its line, what it names.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "citation: CCQ s. 2925   | citation: le Code civil    | disputes.article.citation |"
                        + " 9 | le Code civil",
                "read: 2026-11-29        | #                          | disputes.article.unread | 9"
                        + " | CCQ s. 2925",
                "CCQ s. 2925             | CCQ s. 2925 (to confirm)   | disputes.article.readOrNot"
                        + " | 9 | CCQ s. 2925 (to confirm)",
                "source: https://loi.example/37 | source: loi.example | platform.file.link | 17 |"
                        + " loi.example",
                "source: https://loi.example/37 | #                   | platform.file.missing | 14"
                        + " | source",
                "- {code: late, label: {fr: En retard, en: Late}} | # |"
                        + " disputes.explorer.file.options | 19 | problem",
                "code: late              | code: broken               | platform.file.twice | 24 |"
                        + " broken",
                "sure: possible          | sure: almost-certain       | disputes.explorer.file.sure"
                        + " | 36 | deliver",
                "sure: possible          | sure: certain              | platform.file.oneOf | 38 |"
                        + " sure",
                "articles: [unread]      | articles: []               |"
                        + " disputes.explorer.file.noArticle | 36 | deliver",
                "articles: [unread]      | articles: [other]          |"
                        + " disputes.explorer.file.unknownArticle | 36 | other",
                "from: since             | from: problem              |"
                        + " disputes.explorer.file.notADay | 43 | problem",
                "months: 36              | months: 0                  | platform.file.badValue | 44"
                        + " | months",
                "Depuis {{since}}        | Depuis {{toujours}}        |"
                        + " disputes.explorer.file.unknownQuestion | 50 | toujours",
                "when: problem = \"late\" | when: problem = \"late\" and problem = \"broken\" |"
                        + " disputes.explorer.file.dead | 1 | problem = late",
                "type: day               | type: daye                 | platform.file.oneOf | 26 |"
                        + " type",
                "version: 1              | versions: 1                | platform.file.unknownKey |"
                        + " 2 | versions"
            })
    void whatIsWrongIsRefusedWithItsPlaceAndWhatToDo(
            String good, String wrong, String key, int line, String what) {
        Refusal refusal =
                refusal(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(wrong)));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.args().get(0)).isEqualTo("small.yaml");
        assertThat(refusal.args().get(1)).isEqualTo(line);
        assertThat(String.valueOf(refusal.args().get(2))).startsWith(what);
        for (String lang : List.of("fr", "en")) {
            String said =
                    MessageCatalogue.fromClassPath()
                            .forLanguage(lang)
                            .say(key, refusal.arguments());
            assertThat(said).contains("small.yaml", String.valueOf(line));
        }
    }

    @Test
    void aRuleThatCouldNeverHoldIsRefusedByTheReaderOfRules() {
        assertThat(refusal(GOOD.replace("problem = \"late\"", "since = 3")).key())
                .startsWith("rules.refused.");
        assertThat(refusal(GOOD.replace("problem = \"late\"", "nobody = \"x\"")).key())
                .startsWith("rules.refused.");
    }

    private static Explorer read(String text) {
        return ExplorerFile.read("small.yaml", text, Articles.none());
    }

    private static Refusal refusal(String text) {
        return Objects.requireNonNull(
                        catchThrowableOfType(YamlFile.Unreadable.class, () -> read(text)), text)
                .refusal();
    }
}
