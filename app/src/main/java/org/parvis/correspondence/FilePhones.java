package org.parvis.correspondence;

import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Proves the telephone of somebody who has a file and no account: a code goes there, and they type
 * it in their file. Whoever asks knows already that they may.
 */
@Component
public class FilePhones {
    private final PhoneProofs proofs;
    private final Scenes scenes;

    FilePhones(PhoneProofs proofs, Scenes scenes) {
        this.proofs = proofs;
        this.scenes = scenes;
    }

    /** Sends a code to the number that they typed, which comes back as people read it. */
    public Outcome<String> prove(CaseFileId file, String typed, Words w) {
        return Telephone.of(typed)
                .then(number -> proofs.sendForFile(file.id(), number, w))
                .map(Telephone::shown);
    }

    /** The number that waits for its code, as people read it. */
    public Optional<String> waiting(CaseFileId file) {
        return scenes.job(jobs -> proofs.waiting(jobs, file.id())).map(Telephone::shown);
    }

    /** The number that a right code proves, in the form in which a message goes there. */
    public Outcome<String> proved(CaseFileId file, String code) {
        return scenes.job(jobs -> proofs.redeem(jobs, file.id(), code)).map(Telephone::number);
    }

    /** A number as people read it. */
    public static String shown(String number) {
        return new Telephone(number).shown();
    }
}
