package org.parvis.catalogue.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.platform.words.Closest;

/** Whether the sections of a form can be done in their order, and by those who are to do them. */
final class SectionChecks {
    /** Beyond a year, nobody still knows what a link was for. */
    private static final int MOST_DAYS = 365;

    private final GroupChecks.Told told;

    SectionChecks(GroupChecks.Told told) {
        this.told = told;
    }

    /** A section comes after sections written before it, so that none waits for itself. */
    void check(FormDefinition form) {
        Set<String> before = new HashSet<>();
        for (FormDefinition.Section section : form.sections()) {
            if (!form.parts().containsKey(section.part())) {
                told.problem(section, "no-such-part", section.part());
            }
            if (AddressWords.PARTS.contains(section.part())) {
                told.problem(section, "address-word", section.part());
            }
            section.after().stream()
                    .filter(part -> !before.contains(part))
                    .forEach(part -> told.problem(section, "after", part));
            before.add(section.part());
            others(section, form);
        }
        if (!before.isEmpty()) {
            form.parts().keySet().stream()
                    .filter(part -> !before.contains(part))
                    .forEach(part -> told.problem(form.parts(), "section-missing", part));
        }
    }

    /** What others see of the form, and who they are. */
    private void others(FormDefinition.Section section, FormDefinition form) {
        Attestation attestation = section.attestedBy();
        if (section.mayBeShared() && attestation != null) {
            told.problem(section, "shared-and-attested", section.part());
        }
        if (!section.opensToOthers() && !section.sees().isEmpty()) {
            told.problem(section, "sees-nobody", section.part());
        }
        section.sees().forEach(id -> seen(section, id, form));
        if (attestation != null) {
            attested(section, attestation, form);
        }
    }

    /** A protected answer is shown to no third party, and one's own part is seen anyway. */
    private void seen(FormDefinition.Section section, String id, FormDefinition form) {
        Optional<Question> question = form.question(id);
        if (question.isEmpty()) {
            List<String> known = form.questions().stream().map(Question::id).toList();
            told.problem(section, "no-such-question", id, Closest.to(id, known));
        } else if (question.get().guarded()) {
            told.problem(section, "sees-protected", id);
        } else if (form.questionsOf(section.part()).contains(question.get())) {
            told.problem(section, "sees-own", id);
        }
    }

    private void attested(
            FormDefinition.Section section, Attestation attestation, FormDefinition form) {
        if (attestation.days() < 1 || attestation.days() > MOST_DAYS) {
            told.problem(attestation, "attested-days", MOST_DAYS);
        }
        List<Question> own = form.questionsOf(section.part());
        ownQuestion(attestation, attestation.name(), own);
        ownQuestion(attestation, attestation.declaration(), own);
        own.stream()
                .filter(question -> question.id().equals(attestation.declaration()))
                .filter(question -> !question.type().equals("declaration"))
                .forEach(question -> told.problem(question, "attested-declaration", question.id()));
        paper(attestation, form, own);
        form.contact()
                .questions()
                .filter(id -> own.stream().anyMatch(question -> question.id().equals(id)))
                .forEach(id -> told.problem(form.contact(), "attested-contact", id));
        own.stream()
                .filter(question -> question.prefillable() || question.knownFrom() != null)
                .forEach(question -> told.problem(question, "attested-known", question.id()));
    }

    /** A sheet signed by hand is attached by the owner of the form, in another part. */
    private void paper(Attestation attestation, FormDefinition form, List<Question> own) {
        String id = attestation.paper();
        if (id == null) {
            return;
        }
        Optional<Question> question = form.question(id);
        if (question.isEmpty()) {
            List<String> known = form.questions().stream().map(Question::id).toList();
            told.problem(attestation, "no-such-question", id, Closest.to(id, known));
        } else if (!question.get().type().equals("file") || own.contains(question.get())) {
            told.problem(attestation, "attested-paper", id);
        }
    }

    private void ownQuestion(Attestation attestation, String id, List<Question> own) {
        List<String> names = own.stream().map(Question::id).toList();
        if (!names.contains(id)) {
            told.problem(attestation, "attested-question", id, Closest.to(id, names));
        }
    }
}
