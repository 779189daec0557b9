package org.parvis.participation.petitions;

import java.time.LocalDate;
import org.parvis.ds.Words;
import org.parvis.participation.petitions.SignatureTable.Signature;

/** A signature as whoever reads its letters sees it. */
record SignatureView(Words w, Signature own, Petition of, LocalDate today, String action) {
    Quoted title() {
        return Quoted.of(of.text().title(), w);
    }

    String href() {
        return PetitionPaths.petition(of.code(), w.lang());
    }

    /** Whether a yes counts today. */
    boolean canConfirm() {
        return !own.confirmed() && of.takes(today);
    }

    String turn() {
        if (own.confirmed()) {
            return w.say("participation.petition.signature.counted");
        }
        return canConfirm()
                ? w.say(
                        "participation.petition.signature.turn",
                        w.date(own.askedOn().plusDays(Signing.YES)))
                : w.say("participation.petition.signature.late");
    }
}
