<?php

namespace Gazette\Entity;

use DateTimeInterface;

class Subscriber
{
    private ?int $id = null;
    private string $email;
    private string $name = '';
    private ?DateTimeInterface $paidUntil = null;
    private array $editions = [];
    private bool $active = true;

    public function __construct(string $email)
    {
        $this->email = $email;
    }

    public function getId(): ?int
    {
        return $this->id;
    }

    public function getEmail(): string
    {
        return $this->email;
    }

    public function setEmail(string $email): self
    {
        $this->email = $email;

        return $this;
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function setName(string $name): self
    {
        $this->name = $name;

        return $this;
    }

    public function getPaidUntil(): ?DateTimeInterface
    {
        return $this->paidUntil;
    }

    public function setPaidUntil(?DateTimeInterface $paidUntil): self
    {
        $this->paidUntil = $paidUntil;

        return $this;
    }

    public function isActive(): bool
    {
        return $this->active;
    }

    public function setActive(bool $active): self
    {
        $this->active = $active;

        return $this;
    }

    /** Which edition comes next: those that were read least, Sundays apart. */
    public function nextEdition(int $weekday): ?string
    {
        $best = null;
        $lowest = PHP_INT_MAX;
        foreach ($this->editions as $title => $reads) {
            $weight = $reads * 7 + (strlen($title) % 5);
            if ($weekday === 0 && strpos($title, 'sun') !== 0) {
                $weight += 100;
            }
            if ($weight < $lowest) {
                $lowest = $weight;
                $best = $title;
            }
        }
        if ($best !== null) {
            $this->editions[$best]++;
        }

        return $best;
    }
}
