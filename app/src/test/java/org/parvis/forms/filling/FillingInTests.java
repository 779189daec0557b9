package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.finished.DraftForms;
import org.parvis.kernel.Outcome;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person fills in the real access request, page by page, in both languages. */
@ProgramTest
class FillingInTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_proof\" value=\"([^\"]+)\"");

    @Autowired MockMvc mvc;
    @Autowired DraftForms forms;

    /** A browser of one person: keeps its cookies, follows where it is sent. */
    private final class Browser {
        final String lang;
        private final Map<String, Cookie> cookies = new HashMap<>();
        private String token = "";

        Browser(String lang) {
            this.lang = lang;
        }

        MockHttpServletResponse open(String path) throws Exception {
            return go(get(URI.create(path)));
        }

        MockHttpServletResponse send(String path, String... fields) throws Exception {
            if (token.isEmpty()) {
                open(begin());
            }
            MockHttpServletRequestBuilder request = post(path).param("_proof", token);
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return go(request);
        }

        private MockHttpServletResponse go(MockHttpServletRequestBuilder request) throws Exception {
            if (!cookies.isEmpty()) {
                request.cookie(cookies.values().toArray(Cookie[]::new));
            }
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            answer.setCharacterEncoding("UTF-8");
            for (Cookie cookie : answer.getCookies()) {
                cookies.put(cookie.getName(), cookie);
            }
            Matcher found = TOKEN.matcher(answer.getContentAsString());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        }

        String address(String fr, String en) {
            return "/" + lang + (lang.equals("fr") ? fr : en);
        }

        String begin() {
            return address("/services/demande-acces/commencer", "/services/access-request/begin");
        }

        String draft(String location) {
            return location.split("/")[3];
        }
    }

    private static String next(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    /** Fills all in up to the answers; gives the draft. */
    private String fill(Browser browser) throws Exception {
        String at = next(browser.send(browser.begin(), "_asked", "body", "body", "mcn"));
        String draft = browser.draft(at);
        String form = browser.address("/demarche/", "/form/") + draft + "/";
        at =
                next(
                        browser.send(
                                form + "document",
                                "_asked",
                                "document period attachments",
                                "document",
                                "Le rapport d'inspection du pont",
                                "period",
                                "depuis février 2025"));
        assertThat(at).endsWith("/receive");
        next(
                browser.send(
                        form + "receive",
                        "_asked",
                        "receive accommodation_needs",
                        "receive",
                        "digital"));
        at =
                next(
                        browser.send(
                                form + "reply",
                                "_asked",
                                "reply_by full_name phone",
                                "reply_by",
                                "email"));
        assertThat(at)
                .as("an answer reveals a question on the same page, and leads to it")
                .endsWith("/reply#email");
        at =
                next(
                        browser.send(
                                form + "reply",
                                "_asked",
                                "reply_by email full_name phone",
                                "reply_by",
                                "email",
                                "email",
                                "a.tremblay@exemple.ca",
                                "full_name",
                                "A. T."));
        assertThat(at).endsWith(browser.lang.equals("fr") ? "/reponses" : "/answers");
        return draft;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aPersonFindsTheServiceFillsItInAndReadsTheAnswersAgain(String lang) throws Exception {
        Browser browser = new Browser(lang);
        String start =
                browser.open(browser.address("/services/demande-acces", "/services/access-request"))
                        .getContentAsString();
        assertThat(start).contains(browser.begin());

        String draft = fill(browser);

        String answers =
                browser.open(
                                browser.address(
                                        "/demarche/" + draft + "/reponses",
                                        "/form/" + draft + "/answers"))
                        .getContentAsString();
        assertThat(answers)
                .contains("rapport d'inspection du pont")
                .contains("a.tremblay@exemple.ca")
                .contains(
                        browser.address(
                                "/demarche/" + draft + "/envoyer", "/form/" + draft + "/send"));
    }

    @Test
    void aCompletedFormHoldsTheBodyTheTitleAndTheContact() throws Exception {
        String draft = fill(new Browser("fr"));

        CompletedForm form = forms.complete(UUID.fromString(draft), row -> true, null).orThrow();

        assertThat(form.organisation()).isEqualTo("mcn");
        assertThat(form.title()).contains("rapport");
        assertThat(form.contact().email()).isEqualTo("a.tremblay@exemple.ca");
        assertThat(form.answers()).containsEntry("period", "depuis février 2025");
        assertThat(form.answers()).doesNotContainKey("postal");
        assertThat(form.explanations()).isNotEmpty();
        forms.discard(UUID.fromString(draft));
        assertThat(forms.complete(UUID.fromString(draft), row -> true, null))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedStays() throws Exception {
        Browser browser = new Browser("fr");
        String at = next(browser.send(browser.begin(), "_asked", "body", "body", "mcn"));
        String form = "/fr/demarche/" + browser.draft(at) + "/";

        MockHttpServletResponse answer =
                browser.send(
                        form + "reply",
                        "_asked",
                        "reply_by email full_name phone",
                        "reply_by",
                        "email",
                        "email",
                        "camille.personne.example",
                        "full_name",
                        "A. T.");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#email\"")
                .contains("value=\"camille.personne.example\"");
        assertThat(browser.open(form + "reply").getContentAsString())
                .contains("value=\"camille.personne.example\"", "value=\"A. T.\"");
    }

    @Test
    void hostileFieldsNeverBreakAPage() throws Exception {
        Browser browser = new Browser("en");
        assertThat(browser.send(browser.begin()).getStatus()).isEqualTo(422);
        assertThat(browser.send(browser.begin(), "body", "nobody").getStatus()).isEqualTo(422);
        MockHttpServletResponse twice =
                browser.send(browser.begin(), "_asked", "body", "body", "mcn", "body", "ramq");
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString()).contains("This answer came twice");
        String at = next(browser.send(browser.begin(), "_asked", "body", "body", "mcn"));
        String form = "/en/form/" + browser.draft(at) + "/";
        String long1 = "x".repeat(300_000);
        MockHttpServletResponse answer =
                browser.send(
                        form + "document",
                        "_asked",
                        "document",
                        "document",
                        "<script>alert(1)</script>\u0000\u202e" + long1,
                        "unknown",
                        "1");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("4,000 characters at most")
                .doesNotContain("<script>alert");
        assertThat(browser.open(form + "no-such-page").getStatus()).isEqualTo(303);
        assertThat(browser.open("/en/form/not-a-number/document").getStatus()).isEqualTo(400);
    }

    @Test
    void nobodyElseOpensADraftWithoutItsCode() throws Exception {
        Browser owner = new Browser("fr");
        String at = next(owner.send(owner.begin(), "_asked", "body", "body", "mcn"));
        Browser other = new Browser("fr");
        assertThat(next(other.open(at))).isEqualTo("/fr/reprendre");

        String page =
                owner.send(at, "_asked", "document", "document", "Contrat", "later", "1")
                        .getContentAsString();
        String code = page.replaceAll("(?s).*?([2-9B-Z]{5}-[2-9B-Z]{5}-[2-9B-Z]{5}).*", "$1");

        assertThat(other.send("/fr/reprendre", "code", "BBBBB-BBBBB-BBBBB").getStatus())
                .isEqualTo(422);
        String resumed = next(other.send("/fr/reprendre", "code", code.toLowerCase(Locale.ROOT)));
        assertThat(other.open(at).getContentAsString()).contains("Contrat");
        assertThat(resumed).startsWith("/fr/demarche/" + owner.draft(at));
    }

    @Test
    void theCheckSaysYesOrNoWithItsReason() throws Exception {
        Browser browser = new Browser("fr");
        String check = "/fr/services/demande-acces/verifier";
        assertThat(browser.open(check).getStatus()).isEqualTo(200);
        assertThat(browser.open(check + "?_asked=seek").getStatus()).isEqualTo(422);
        assertThat(browser.open(check + "?_asked=seek&seek=own-file").getContentAsString())
                .contains("Non")
                .contains("A-2.1, art. 83");
        assertThat(
                        browser.open(
                                        check
                                                + "?_asked=seek%20holder%20published&seek=document"
                                                + "&holder=public-body&published=yes")
                                .getContentAsString())
                .contains("/fr/services/demande-acces/commencer");
    }
}
