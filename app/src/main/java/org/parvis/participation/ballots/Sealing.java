package org.parvis.participation.ballots;

import java.util.List;
import java.util.stream.IntStream;
import org.parvis.participation.Consultation;
import org.parvis.participation.Keepers;
import org.parvis.participation.KeepersKey;
import org.parvis.participation.secrecy.SealedChoice;

/**
 * How the ballots of a vote are sealed, from its first day on: whoever changes the file later
 * changes nothing of it.
 *
 * @param need how many keepers open them; nobody has to where it is none
 */
record Sealing(int need, byte[] key, List<Held> people) {
    /** A keeper, and the digest of what they keep. */
    record Held(String name, String share) {}

    /** As the file says it now. */
    static Sealing of(Consultation of) {
        Keepers keepers = of.ballot().keepers();
        return new Sealing(
                keepers.need(),
                KeepersKey.read(of.code(), keepers.key()).orElseGet(() -> new byte[0]),
                keepers.people().stream().map(it -> new Held(it.name(), it.share())).toList());
    }

    boolean kept() {
        return need > 0;
    }

    /** A choice in bytes of one size, for keepers alone where there are any. */
    byte[] inner(String code, String choice) {
        return kept() ? SealedChoice.sealed(code, key, choice) : SealedChoice.padded(choice);
    }

    /** Bytes of each ballot. */
    int size() {
        return kept() ? SealedChoice.SEALED : SealedChoice.PLAIN;
    }

    /** The places of all keepers. */
    IntStream places() {
        return IntStream.rangeClosed(1, people.size());
    }

    /** The one of that place. */
    Held at(int place) {
        return people.get(place - 1);
    }
}
