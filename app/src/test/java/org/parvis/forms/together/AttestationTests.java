package org.parvis.forms.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.Visitor;
import org.parvis.kernel.Outcome;
import org.springframework.mock.web.MockHttpServletResponse;

/** A third party attests a part of somebody's form by a link, and nobody changes it after. */
@FillingTest
class AttestationTests extends AttestationFixture {
    @Test
    void theOwnerIsLedToAskAndCannotAnswerThemselves() throws Exception {
        assertThat(Visitor.next(owner.open(page("safety")))).isEqualTo(shared.together());
        assertThat(safety(owner, page("safety"), "Moi", "1")).isEqualTo(shared.together());
        assertThat(words(owner.open(draft + "/avec/safety/papier")))
                .doesNotContain("Moi")
                .contains("Numéro de permis")
                .contains("Je déclare que la salle est sûre.");
        assertThat(complete()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void thePartOnPaperHasRowsForItsGroups() throws Exception {
        String code = CODE + "-lignes";
        services.publish(
                code,
                1,
                room ->
                        SharedForm.of()
                                .apply(room)
                                .replace(
                                        """
                                                - id: permit
                                                  type: text
                                                  label: {fr: Numéro de permis, en: Permit number}
                                        """,
                                        """
                                                - id: exits
                                                  type: group
                                                  label: {fr: Les sorties, en: The exits}
                                                  row:
                                                    name: {fr: Sortie, en: Exit}
                                                    most: 9
                                                    questions:
                                                      - id: permit
                                                        type: text
                                                        label: {fr: Largeur, en: Width}
                                        """));
        SharedDraft rows = SharedDraft.begin(mvc, code, "safety", "10.7.9");

        assertThat(words(rows.owner.open(rows.together() + "/papier")))
                .contains("Sortie 1, Largeur", "Sortie 3, Largeur")
                .doesNotContain("Sortie 4")
                .contains("Copiez cette page pour en ajouter, jusqu’à 9 en tout.");
    }

    @Test
    void whatABeginningCarriesForTheThirdPartyIsNotKept() throws Exception {
        Visitor other = new Visitor(mvc).from("10.7.0.3");
        String start = "/fr/services/" + CODE + "/commencer";
        other.open(start);
        String at =
                Visitor.next(
                        other.send(
                                start,
                                "_asked",
                                "room people",
                                "room",
                                "hall",
                                "people",
                                "12",
                                "technician",
                                "Moi",
                                "safe",
                                "true"));

        String list = "/fr/demarche/" + at.split("/")[3];
        assertThat(words(other.open(list))).contains("La sécurité").doesNotContain("Chez un tiers");
        assertThat(words(other.open(list + "/avec/safety"))).doesNotContain("Moi");
    }

    @Test
    void theThirdPartySeesWhatTheDefinitionShowsAndNothingElse() throws Exception {
        String share = Visitor.next(technician.open("/fr/lien/" + shared.code()));
        assertThat(share).doesNotContain("/lien");

        String words = words(technician.open(share));

        assertThat(words).contains("Grande salle").contains("12").doesNotContain("a@exemple.ca");
        technician.send(share + "/commencer");
        assertThat(Visitor.next(technician.open(share + "/page/you"))).isEqualTo(share);
        assertThat(
                        Visitor.next(
                                technician.send(
                                        share + "/page/you", "_asked", "email", "email", "x@y.ca")))
                .isEqualTo(share);
        assertThat(Visitor.next(technician.open(page("you")))).isEqualTo("/fr/reprendre");
        assertThat(words(owner.open(page("you")))).contains("a@exemple.ca");
    }

    @Test
    void anAttestedPartIsSentWithItsEvidence() throws Exception {
        String share = entered(shared.code());
        answered(share);
        assertThat(words(owner.open(draft))).contains("Chez un tiers");
        assertThat(complete()).isInstanceOf(Outcome.Refused.class);
        assertThat(Visitor.next(owner.open(page("reponses")))).isEqualTo(shared.together());

        technician.open(share + "/reponses");
        technician.send(share + "/terminer");

        assertThat(words(technician.open(share))).contains("Vous avez attesté").contains("T-42");
        assertThat(words(owner.open(shared.together())))
                .contains("Attesté")
                .contains("Ève Fictive");
        assertThat(owner.open(page("reponses")).getStatus()).isEqualTo(200);
        Outcome<CompletedForm> form = complete();
        assertThat(form).isInstanceOf(Outcome.Ok.class);
        Object declared = ((Outcome.Ok<CompletedForm>) form).value().answers().get("safe");
        assertThat(declared)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("by", "Ève Fictive")
                .containsEntry("text", "Je déclare que la salle est sûre.")
                .containsEntry("signed-in", false)
                .containsKeys("at", "covers");
    }

    @Test
    void nobodyChangesWhatIsAttested() throws Exception {
        String share = attested();

        assertThat(safety(owner, page("safety"), "Ève Fictive", "T-43"))
                .isEqualTo(shared.together());
        isGivenBack(technician, share + "/page/safety", "T-44");
        assertThat(words(owner.open(page("reponses")))).contains("T-42");
    }

    @Test
    void anAnswerThatWasSeenAndThenChangedUndoesTheAttestation() throws Exception {
        attested();
        owner.open(page("room"));
        owner.send(page("room"), "_asked", "room people", "room", "hall", "people", "30");

        assertThat(Visitor.next(owner.open(page("reponses")))).isEqualTo(shared.together());
        assertThat(words(owner.open(shared.together()))).contains("ne correspond plus");
        assertThat(complete()).isInstanceOf(Outcome.Refused.class);

        owner.open(page("room"));
        owner.send(page("room"), "_asked", "room people", "room", "hall", "people", "12");
        assertThat(owner.open(page("reponses")).getStatus()).isEqualTo(200);
    }

    @Test
    void whatChangedWhileItWasReadIsReadAgain() throws Exception {
        String share = entered(shared.code());
        answered(share);
        technician.open(share + "/reponses");
        owner.open(page("room"));
        owner.send(page("room"), "_asked", "room people", "room", "hall", "people", "30");

        MockHttpServletResponse again = technician.send(share + "/terminer");

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(words(again)).contains("Une réponse a changé").contains("30");
        assertThat(Visitor.next(technician.send(share + "/terminer"))).isEqualTo(share);
        assertThat(words(technician.open(share))).contains("Vous avez attesté");
    }
}
