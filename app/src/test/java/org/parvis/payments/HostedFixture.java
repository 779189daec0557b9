package org.parvis.payments;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.cases.acts.Receipt;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A program whose provider has a page of its own, which may lie, and a file with an open try. */
@ProgramTest
abstract class HostedFixture {
    /** It stays for as long as the program that was told its address, which tests share. */
    static final LyingProvider PROVIDER = new LyingProvider();

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Cashier cashier;
    @Autowired HostedPage hosted;
    @Autowired PaymentJobs jobs;

    @Value("${parvis.database.url}")
    String url;

    PaidFiles files;
    Receipt file;
    Attempt attempt;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("parvis.payments.page", PROVIDER::page);
        registry.add("parvis.payments.patience", () -> "6s");
        registry.add("parvis.payments.key", () -> LyingProvider.KEY);
    }

    @BeforeEach
    void begun() {
        PROVIDER.answers.clear();
        PROVIDER.mood = LyingProvider.Mood.HONEST;
        files = new PaidFiles(program, url);
        file = files.charged(null);
        files.tried(file);
        attempt = files.hosted(file);
    }

    static byte[] words(Attempt of, String event, String outcome, long cents) {
        return """
        {"event":"%s/%s","attempt":"%s","outcome":"%s","cents":%d,"currency":"CAD"}"""
                .formatted(of.id(), event, of.id(), outcome, cents)
                .getBytes(StandardCharsets.UTF_8);
    }

    int post(byte[] words, String signature) {
        try {
            return mvc.perform(
                            MockMvcRequestBuilders.post("/paiements/messages")
                                    .contentType("application/json")
                                    .header(Signing.HEADER, signature)
                                    .content(words))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    int signed(byte[] words) {
        return post(words, Signing.sign(LyingProvider.KEY, ProgramClock.now(), words));
    }
}
