package org.parvis.catalogue.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;

/** A designer who proposes a version of a service, and a second person who looks at it. */
abstract class PublicationFixture {
    static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired Workshop workshop;
    @Autowired VersionRelease release;
    @Autowired Shelves shelves;
    @Autowired Catalogue catalogue;
    @Autowired Members members;
    @Autowired Scenes scenes;
    @Autowired MessageCatalogue messages;

    Actor.Agent designer;
    Actor.Agent second;
    String text;

    @BeforeEach
    void people() throws IOException {
        designer = agent("vq-designer");
        second = agent("vq-responsible");
        text =
                Files.readString(ROOM)
                        .replace("code: room-booking", "code: workshop-room")
                        .replace("reserver-une-salle", "salle-a-l-atelier")
                        .replace("book-a-room", "room-of-workshop");
    }

    Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    Workshop.Proposed propose(String yaml) {
        return workshop.propose(
                designer, "room.yaml", yaml.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static String ready(String code, int version, String yaml) {
        return yaml.replace("code: workshop-room", "code: " + code)
                .replace("salle-a-l-atelier", code)
                .replace("room-of-workshop", code + "-en")
                .replace("version: 1", "version: " + version)
                .replace(
                        "type: email\n",
                        "type: email\n"
                                + "          purpose: {fr: Répondre, en: To answer}\n"
                                + "          legal-basis: C-19 s. 4 (to confirm)\n");
    }

    void assessAndApprove(String code, int version) {
        assertThat(
                        workshop.assess(
                                designer,
                                code,
                                version,
                                new Proposal.Assessment(
                                        "EFVP-1",
                                        LocalDate.of(2026, 11, 1),
                                        "Bureau de la vie privée",
                                        designer.member())))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(workshop.review(second, code, version, true, "")).isInstanceOf(Outcome.Ok.class);
    }
}
