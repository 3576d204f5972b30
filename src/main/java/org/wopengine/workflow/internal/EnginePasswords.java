package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.ProcessEngine;
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
    AbstractProcessEnginePlugin passwordRules(PasswordHashes hashes) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setPasswordEncryptor(new Bridge(hashes));
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
}
