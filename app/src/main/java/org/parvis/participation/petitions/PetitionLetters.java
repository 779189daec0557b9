package org.parvis.participation.petitions;

import java.time.Instant;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.petitions.SignatureTable.Signer;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written to whoever begins or signs a petition. */
@Component
class PetitionLetters {
    private final Post post;
    private final MessageCatalogue messages;
    private final String site;

    PetitionLetters(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /** Asks whether whoever reads that address began it. */
    void confirm(JdbcClient jobs, BegunPetition one, String address, String token) {
        Words w = messages.forLanguage(one.lang());
        String title = one.text().title().in(w.lang());
        post.send(
                jobs,
                Message.email(
                        "petition-begun",
                        null,
                        address,
                        w.lang(),
                        w.say("participation.petition.mail.begun.subject", title),
                        w.say(
                                "participation.petition.mail.begun.text",
                                title,
                                site + PetitionPaths.own(token, w.lang()),
                                BeginningPetitions.YES),
                        "petition-begun:" + one.id()));
    }

    /** Asks whoever reads that address whether they sign. */
    void askSigner(JdbcClient jobs, Signer to, Petition of, Instant now) {
        Words w = messages.forLanguage(to.lang());
        String title = of.text().title().in(w.lang());
        post.send(
                jobs,
                Message.email(
                        "petition-sign",
                        null,
                        to.address(),
                        w.lang(),
                        w.say("participation.petition.mail.sign.subject", title),
                        w.say(
                                "participation.petition.mail.sign.text",
                                title,
                                site + PetitionPaths.signature(to.token(), w.lang()),
                                Signing.YES,
                                of.seal()),
                        Message.pressed("petition-sign:" + to.id(), now)));
    }

    /**
     * What happened to a petition, for whoever is to be told.
     *
     * @param what as the database writes it
     * @param times how often something was to be told until then: written twice it goes once
     * @param seal of its terms; empty before it opened
     */
    record News(String code, LocalizedText title, String what, int times, String seal) {}

    /** Tells its author what became of it. */
    Message toAuthor(PetitionNews.Reader to, News news) {
        Words w = messages.forLanguage(to.lang());
        String title = news.title().in(w.lang());
        return Message.email(
                "petition-author",
                null,
                to.address(),
                w.lang(),
                w.say("participation.petition.mail." + news.what() + ".subject", title),
                w.say(
                        "participation.petition.mail.author." + news.what(),
                        title,
                        site + PetitionPaths.own(to.token(), w.lang()),
                        news.seal()),
                "petition-author:" + to.row() + ":" + news.what() + ":" + news.times());
    }

    /** Tells somebody who signed and asked for it; the letter says how it ends. */
    Message toSigner(PetitionNews.Reader to, News news) {
        Words w = messages.forLanguage(to.lang());
        String title = news.title().in(w.lang());
        return Message.email(
                        "petition-news",
                        null,
                        to.address(),
                        w.lang(),
                        w.say("participation.petition.mail." + news.what() + ".subject", title),
                        w.say(
                                "participation.petition.mail.signer." + news.what(),
                                title,
                                site + PetitionPaths.petition(news.code(), w.lang()),
                                site + PetitionPaths.signature(to.token(), w.lang())),
                        "petition-news:" + to.row() + ":" + news.times())
                .leaving(site + PetitionPaths.leave(to.token()))
                .inBulk();
    }
}
