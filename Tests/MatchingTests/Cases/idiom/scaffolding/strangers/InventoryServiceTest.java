package com.warehouse.service;

import static org.junit.Assert.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;

import java.util.Collections;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnitRunner;

@RunWith(MockitoJUnitRunner.class)
public class InventoryServiceTest {

    @Mock
    private ItemRepository repository;

    @Mock
    private AuditLog auditLog;

    @InjectMocks
    private InventoryService service;

    private Item item;

    @Before
    public void setUp() throws Exception {
        item = new Item();
        item.setId(42L);
        item.setName("Bolt");
        item.setQuantity(10);
    }

    @After
    public void tearDown() throws Exception {
        service.shutdown();
        item = null;
    }

    @Test
    public void testFindById() {
        when(repository.findById(42L)).thenReturn(Optional.of(item));

        Item found = service.find(42L);

        assertNotNull(found);
        assertEquals("Bolt", found.getName());
        assertEquals(10, found.getQuantity());
        verify(repository).findById(42L);
    }

    @Test(expected = ItemNotFoundException.class)
    public void testFindByIdNotFound() {
        when(repository.findById(1L)).thenReturn(Optional.empty());
        service.find(1L);
    }

    @Test
    public void testListIsEmpty() {
        when(repository.findAll()).thenReturn(Collections.emptyList());
        assertTrue(service.list().isEmpty());
        verify(repository, times(1)).findAll();
        verifyNoMoreInteractions(repository);
    }

    @Test
    public void testRemoveTooMany() {
        when(repository.findById(42L)).thenReturn(Optional.of(item));
        try {
            service.remove(42L, 11);
            fail("should have thrown");
        } catch (IllegalArgumentException e) {
            assertEquals("only 10 in stock", e.getMessage());
        }
        verify(repository, never()).save(any());
        assertFalse(item.isReserved());
    }

    @Test
    public void testRemove() {
        when(repository.findById(42L)).thenReturn(Optional.of(item));
        service.remove(42L, 3);
        assertEquals(7, item.getQuantity());
        verify(repository).save(item);
        verify(auditLog).record("removed", 42L, 3);
    }
}
