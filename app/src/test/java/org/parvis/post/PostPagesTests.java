package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ds.Assets;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.words.TypedDay;

/** The module's pages as they are rendered, in both languages. */
class PostPagesTests {
    static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theOutboxListsAndOpensMessages(String lang) throws IOException {
        Words w = MESSAGES.forLanguage(lang);
        OutboxPage.Row mail = OutboxPage.Row.of(entry(false, MessageStatus.HELD), w);
        OutboxPage.Row letter = OutboxPage.Row.of(entry(true, MessageStatus.QUEUED), w);
        assertThat(render("outbox", lang, new OutboxPage(List.of())).select(".pv-empty"))
                .hasSize(1);
        Document list = render("outbox", lang, new OutboxPage(List.of(mail, letter)));
        assertThat(list.select(".pv-rows li")).hasSize(2);
        Document one =
                render(
                        "outboxMessage",
                        lang,
                        new OutboxMessagePage(
                                mail,
                                List.of(),
                                true,
                                MailPage.of(
                                                "fr",
                                                "s",
                                                "Bonjour,\n\nhttp://localhost/fr/suivi\n\nLa Ville")
                                        .parts(),
                                mail.href() + "/html",
                                "fr"));
        assertThat(one.select("main a").eachAttr("href"))
                .contains("http://localhost/fr/suivi", mail.href() + "/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theTrayLeadsToALetterWhoseMailingIsNoted(String lang) throws IOException {
        Words w = MESSAGES.forLanguage(lang);
        LettersPage.Row row = LettersPage.Row.of(sheet(MessageStatus.QUEUED), w);
        LettersPage.Row mailed = LettersPage.Row.of(sheet(MessageStatus.MAILED), w);
        assertThat(
                        render("letters", lang, new LettersPage(List.of(row, mailed)))
                                .select("tbody tr"))
                .hasSize(2);
        LetterSheetPage wrong =
                new LetterSheetPage(
                        row,
                        List.of("Madame Ève Châtelain", "8, rue de la Forêt"),
                        row.href(),
                        "/fr/equipe/lettres",
                        true,
                        null,
                        null,
                        OwnSheets.Turn.NONE,
                        new TypedDay("31", "02", "2026"),
                        w.say("post.refused.date"));
        Document page = render("letterSheet", lang, wrong);
        assertThat(page.select("#mailed-day").val()).isEqualTo("31");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#mailed-day");
        assertThat(page.select("form")).hasSize(2);
    }

    private static Document render(String template, String lang, Object page) throws IOException {
        StringOutput out = new StringOutput();
        Words w = MESSAGES.forLanguage(lang);
        PageFrame frame = PageFrame.of(lang, template, Assets.fromClassPath()).demonstration(true);
        PostFixture.templates()
                .render(
                        "post/" + template + ".jte",
                        Map.of("page", page, "w", w, "frame", frame),
                        out);
        Files.writeString(
                Path.of("target", "post-" + template + "-" + lang + ".html"), out.toString());
        assertThat(out.toString()).doesNotContain(">post.").doesNotContain("\"post.");
        return Jsoup.parse(out.toString());
    }

    private static Outbox.Entry entry(boolean letter, MessageStatus status) {
        return new Outbox.Entry(message(letter, status), content(letter), true);
    }

    private static PaperMail.Sheet sheet(MessageStatus status) {
        return new PaperMail.Sheet(message(true, status), content(true), null);
    }

    private static MessageContent content(boolean letter) {
        return new MessageContent(
                letter ? null : "eve@exemple.test",
                null,
                letter ? List.of("Madame Ève Châtelain") : List.of(),
                letter ? "Décision sur votre demande" : "Votre demande AD-2026-00417 est reçue",
                "",
                null,
                null);
    }

    private static StoredMessage message(boolean letter, MessageStatus status) {
        return new StoredMessage(
                Ids.next(),
                "key",
                CaseFileId.next(new Home(Ids.next())),
                letter ? Medium.LETTER : Medium.EMAIL,
                "receipt",
                "fr",
                new byte[0],
                Ids.next(),
                status,
                0,
                null,
                Instant.parse("2026-11-24T15:00:00Z"),
                status == MessageStatus.MAILED ? LocalDate.of(2026, 11, 24) : null);
    }
}
