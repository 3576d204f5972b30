package org.wopengine.partnership;

import org.springframework.data.jpa.repository.JpaRepository;

interface PartnershipRegister extends JpaRepository<Partnership, String> {}
