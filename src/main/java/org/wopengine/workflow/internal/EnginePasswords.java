package org.wopengine.workflow.internal;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.wopengine.identity.PasswordHashes;
import org.wopengine.identity.PasswordRules;
import org.wopengine.identity.StoredPasswords;

/**
 * Makes the engine keep passwords our way. It writes the name of the way in front of each hash, so those it kept with
 * SHA-512 still fit.
 */
@Configuration(proxyBeanMethods = false)
class EnginePasswords {
    private static final String WAY = "ARGON2ID";

    @Bean
    @Order
    AbstractProcessEnginePlugin passwordsOfTheEngine(PasswordHashes hashes, PasswordRules rules) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setPasswordEncryptor(new Bridge(hashes));
                configuration.setPasswordPolicy(() -> Arrays.stream(PasswordRules.Fault.values())
                        .<PasswordPolicyRule>map(fault -> new Rule(fault, rules))
                        .toList());
                configuration.setEnablePasswordPolicy(true);
            }
        };
    }

    @Bean
    StoredPasswords storedPasswords(ObjectProvider<ProcessEngine> engine, PasswordHashes hashes) {
        return (user, password) -> {
            var configuration =
                    (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
            var known = configuration
                    .getCommandExecutorTxRequired()
                    .execute(commands -> commands.runWithoutAuthorization(
                            () -> commands.getDbEntityManager().selectById(UserEntity.class, user)));
            if (known == null || known.getPassword() == null) {
                hashes.pretend(password);
                return false;
            }
            if (!known.getPassword().startsWith("{" + WAY + "}")) {
                hashes.pretend(password);
            }
            return configuration
                    .getPasswordManager()
                    .check(EncryptionUtil.saltPassword(password, known.getSalt()), known.getPassword());
        };
    }

    /** The engine's interface to {@link PasswordHashes}. */
    private record Bridge(PasswordHashes hashes) implements PasswordEncryptor {
        @Override
        public String encrypt(String password) {
            return hashes.hash(password);
        }

        @Override
        public boolean check(String password, String hash) {
            return hashes.match(password, hash);
        }

        @Override
        public String hashAlgorithmName() {
            return WAY;
        }
    }

    /** One of {@link PasswordRules} as the engine and its Admin ask it. */
    private record Rule(PasswordRules.Fault fault, PasswordRules rules) implements PasswordPolicyRule {
        /** Admin translates some names of rules and shows the others as they are. */
        @Override
        public String getPlaceholder() {
            return switch (fault) {
                case SHORT -> "PASSWORD_POLICY_LENGTH";
                case LONG -> "at most " + PasswordRules.LONGEST + " characters";
                case LOGIN -> "PASSWORD_POLICY_USER_DATA";
                case COMMON -> "no much used words or patterns";
            };
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", String.valueOf(PasswordRules.SHORTEST));
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            return password != null
                    && rules.fault(password, user == null ? null : user.getId())
                            .filter(fault::equals)
                            .isEmpty();
        }
    }
}
