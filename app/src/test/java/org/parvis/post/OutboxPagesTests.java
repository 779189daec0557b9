package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ProgramTest
class OutboxPagesTests {
    @Autowired MockMvc web;
    @Autowired Post post;
    @Autowired Outbox outbox;

    @Test
    void theOutboxShowsWhatWouldHaveLeftInBothLanguages() throws Exception {
        UUID id = held("Votre demande AD-2026-00417 est reçue <b>");
        String fr = page("/fr/courrier");
        assertThat(Jsoup.parse(fr).select("h1").text())
                .isEqualTo("Boîte d’envoi de la démonstration");
        assertThat(Jsoup.parse(fr).select(".pv-rows a").eachAttr("href"))
                .contains("/fr/courrier/" + id);
        Document en = Jsoup.parse(page("/en/outbox/" + id));
        assertThat(en.select("h1").text()).endsWith("est reçue <b>");
        assertThat(en.select("main a").eachAttr("href"))
                .contains("http://localhost/fr/suivi#secret");
    }

    @Test
    void theLaidOutVersionCanDoNothing() throws Exception {
        UUID id = held("Objet");
        MockHttpServletResponse answer =
                web.perform(get("/fr/courrier/" + id + "/html")).andReturn().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("sandbox");
        assertThat(answer.getContentAsString()).contains("<h1>Objet</h1>");
    }

    @Test
    void anUnknownMessageIsNotFound() throws Exception {
        assertThat(web.perform(get("/fr/courrier/" + Ids.next())).andReturn().getResponse())
                .extracting(MockHttpServletResponse::getStatus)
                .isEqualTo(404);
    }

    @Test
    void codesAndLinksOfAnybodyElseAreInNoOutbox() throws Exception {
        UUID mail = held("Votre code pour vous connecter", "kim@quelquun.test");
        UUID text = sent(Message.sms("code", null, "+14186431399", "fr", "Code 555123", key()));
        for (UUID id : List.of(mail, text)) {
            for (String page :
                    List.of(
                            "/fr/courrier",
                            "/en/outbox",
                            "/fr/courrier/" + id,
                            "/en/outbox/" + id)) {
                assertThat(page(page)).doesNotContain("555123").doesNotContain("fr/suivi#secret");
            }
            assertThat(web.perform(get("/fr/courrier/" + id + "/html")).andReturn().getResponse())
                    .extracting(MockHttpServletResponse::getStatus)
                    .isEqualTo(404);
            assertThat(page("/fr/courrier/" + id)).contains("Envoyé");
        }
    }

    private UUID held(String subject) {
        return held(subject, "marguerite.savard-lelievre@personne.example");
    }

    private static String key() {
        return "test:" + Ids.next();
    }

    private UUID held(String subject, String whom) {
        return sent(
                Message.email(
                        "receipt",
                        null,
                        whom,
                        "fr",
                        subject,
                        "Bonjour,\n\nVotre demande est reçue. Code : 555123. Pour la suivre :\n\n"
                                + "http://localhost/fr/suivi#secret\n\nLa Ville de Sainte-Fable",
                        key()));
    }

    private UUID sent(Message message) {
        post.send(message);
        return outbox.newest().stream()
                .filter(e -> e.message().key().equals(message.key()))
                .findFirst()
                .orElseThrow()
                .message()
                .id();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = web.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
