package org.parvis.forms.together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Whoever fills in or attests a part of a draft gives the files of that part, and no others. */
@FillingTest
class GuestFilesTests {
    private static final String CODE = "salle-avec-papiers";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired HeldFiles held;

    private static int network;
    private SharedDraft draft;
    private Visitor guest;
    private UUID id = Ids.NIL;

    @BeforeEach
    void offered() throws Exception {
        services.publish(
                CODE,
                1,
                text ->
                        SharedForm.of()
                                .apply(text)
                                .replace(
                                        "        - id: meal\n",
                                        papers("menu") + "        - id: meal\n")
                                .replace(
                                        "        - id: permit\n",
                                        papers("plan") + "        - id: permit\n")
                                .replace(
                                        "        - id: email\n",
                                        papers("letter") + "        - id: email\n")
                                .replace(
                                        "    - id: you\n      part: you\n",
                                        "    - id: you\n      part: you\n      title: {fr: Vous, en: You}\n"));
        inside("meal");
    }

    private static String papers(String id) {
        return """
                    - id: %s
                      type: file
                      required: false
                      optional-because: {fr: Non, en: No}
                      label: {fr: Papiers, en: Papers}
            """
                .formatted(id);
    }

    private void inside(String part) throws Exception {
        draft = SharedDraft.begin(mvc, CODE, part, "10.9." + ++network);
        guest = draft.other;
        id = UUID.fromString(draft.form.substring(draft.form.lastIndexOf('/') + 1));
    }

    /** Goes into the part; gives the address of its page. */
    private String enter(String page) throws Exception {
        String share = Visitor.next(guest.open("/fr/lien/" + draft.code()));
        guest.open(share);
        guest.send(share + "/commencer");
        return share + "/page/" + page;
    }

    private MockHttpServletResponse give(String page, String question) throws Exception {
        guest.open(page);
        MockMultipartHttpServletRequestBuilder sent = multipart(URI.create(page));
        sent.part(new MockPart(question, question + ".txt", "un papier".getBytes(UTF_8)));
        for (String name : List.of("_proof", "_asked", "_seen")) {
            sent.param(name, guest.hidden(name));
        }
        return guest.go(sent);
    }

    private List<String> names() {
        return held.of(id).stream().map(HeldFile::name).toList();
    }

    @Test
    void anInvitedPersonGivesAFileWithTheForm() throws Exception {
        String page = enter("meal");
        give(page, "menu");

        assertThat(names()).containsExactly("menu.txt");
        assertThat(guest.open(page).getContentAsString()).contains("menu.txt");
        assertThat(draft.owner.open(draft.form + "/meal").getContentAsString())
                .contains("menu.txt");
    }

    @Test
    void whoAttestsGivesAFileOfTheirPart() throws Exception {
        inside("safety");
        String page = enter("safety");
        give(page, "plan");

        assertThat(names()).containsExactly("plan.txt");
        assertThat(guest.open(page).getContentAsString()).contains("plan.txt");
    }

    @Test
    void aFileArrivesInPartsAndIsTakenAway() throws Exception {
        String page = enter("meal");
        guest.open(page);
        String at = begun("menu", 201);
        guest.go(
                tus(patch(URI.create(at)))
                        .contentType("application/offset+octet-stream")
                        .header("Upload-Offset", 0)
                        .content("un papier".getBytes(UTF_8)));
        assertThat(guest.open(page).getContentAsString()).contains("menu.txt");

        guest.send(page, "remove", held.of(id).getFirst().id().toString());
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileOfAnotherPartIsNeitherTakenNorShown() throws Exception {
        String page = enter("meal");
        give(page, "letter");
        assertThat(names()).isEmpty();
        begun("letter", 404);

        draft.owner.open(draft.form + "/you");
        MockMultipartHttpServletRequestBuilder own = multipart(URI.create(draft.form + "/you"));
        own.part(new MockPart("letter", "lettre.txt", "une lettre".getBytes(UTF_8)));
        for (String name : List.of("_proof", "_asked", "_seen")) {
            own.param(name, draft.owner.hidden(name));
        }
        draft.owner.go(own.param("email", "a@exemple.ca"));
        UUID letter = held.of(id).getFirst().id();
        String picture = draft.form + "/televersements/" + letter + "/apercu";
        assertThat(guest.go(get(URI.create(picture))).getStatus()).isEqualTo(404);
        guest.open(page);
        guest.send(page, "remove", letter.toString());
        assertThat(names()).containsExactly("lettre.txt");
    }

    @Test
    void aFileThatIsFinishedIsNotChangedAnyMore() throws Exception {
        String page = enter("meal");
        give(page, "menu");
        guest.open(page);
        guest.send(page, "catering", "false");
        String share = page.substring(0, page.indexOf("/page/"));
        guest.open(share + "/reponses");
        guest.send(share + "/terminer");

        begun("menu", 404);
        assertThat(names()).containsExactly("menu.txt");
    }

    private String begun(String question, int status) throws Exception {
        MockHttpServletResponse answer =
                guest.go(
                        tus(post(URI.create(draft.form + "/televersements")))
                                .header("Upload-Length", 9)
                                .header(
                                        "Upload-Metadata",
                                        "question "
                                                + base64(question)
                                                + ",filename "
                                                + base64(question + ".txt")));
        assertThat(answer.getStatus()).isEqualTo(status);
        return String.valueOf(answer.getHeader("Location"));
    }

    private MockHttpServletRequestBuilder tus(MockHttpServletRequestBuilder request) {
        return request.header("Tus-Resumable", "1.0.0")
                .header("X-XSRF-TOKEN", guest.hidden("_proof"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
