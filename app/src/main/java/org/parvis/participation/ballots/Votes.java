package org.parvis.participation.ballots;

import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The secret votes of the pack in force, by the code in an address. */
@Component
class Votes {
    private final HeldConsultations consultations;

    Votes(HeldConsultations consultations) {
        this.consultations = consultations;
    }

    /**
     * That one.
     *
     * @throws ResponseStatusException not found, where no such consultation votes
     */
    Consultation find(String code) {
        return consultations
                .find(code, Tool.BALLOT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
