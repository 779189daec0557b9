package org.parvis.disputes.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.seats.AddressProofs;
import org.parvis.disputes.seats.AddressScene;
import org.parvis.disputes.seats.Seats;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Cookies;
import org.springframework.stereotype.Component;

/** Before what belongs to the address of a merchant, in the browser of whoever asks for it. */
@Component
public class AddressDoor {
    private final AddressProofs proofs;

    AddressDoor(AddressProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * The address of whoever sits there, before that browser; nothing for who has none.
     *
     * @param scene in which the database decides what it shows
     */
    record At(Seats.Seat seat, AddressScene scene) {}

    Optional<At> at(Disputes.Place place, HttpServletRequest request) {
        return at(place, word(request).orElse(""));
    }

    private Optional<At> at(Disputes.Place place, String word) {
        return proofs.seat(place).map(seat -> new At(seat, proofs.scene(seat, word)));
    }

    /** The same, for a browser that has to be known from now on. */
    Optional<At> known(
            Disputes.Place place, HttpServletRequest request, HttpServletResponse response) {
        String word = word(request).orElseGet(Secrets::random);
        Optional<At> at = at(place, word);
        if (at.isPresent()) {
            Cookies.give(request, response, DisputeCookie.PROOF, word, Cookies.WHILE_OPEN);
        }
        return at;
    }

    /** The scene of that browser, where it has a word at all: it may have proved something. */
    public Optional<AddressScene> open(Disputes.Place place, HttpServletRequest request) {
        return word(request).flatMap(word -> at(place, word)).map(At::scene);
    }

    /** Whether there is an address that could be proved. */
    public boolean leads(Disputes.Place place) {
        return proofs.seat(place).isPresent();
    }

    private static Optional<String> word(HttpServletRequest request) {
        return Cookies.value(request, DisputeCookie.PROOF);
    }
}
